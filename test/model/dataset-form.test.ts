import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { datasetFormText } from './dataset-form.ts';

const FILE = '../../src/model/dataset-form.ts';

it('the form of a dataset says what the schemas say', async () => {
  const config = await resolveConfig(import.meta.filename);
  const text = await format(datasetFormText(), { ...config, parser: 'typescript' });
  await expect(text).toMatchFileSnapshot(FILE);
});
