/** The same function, but that it works out its answer for one object only once; the answer is kept as long as the object. */
export function keptFor<Key extends object, Answer>(workOut: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let known = answers.get(key);
    if (!known) answers.set(key, (known = { answer: workOut(key) }));
    return known.answer;
  };
}
