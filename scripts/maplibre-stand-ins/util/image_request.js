/* No pictures are fetched, to be slowed down while the map moves. */
export const ImageRequest = { addThrottleControl() {}, removeThrottleControl() {} };
