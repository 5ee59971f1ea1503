/** The patterns of `ignore:`: loaded with the first configuration that has some. */
export { ignoring } from '../ignoring.ts';
