export { MESSAGES } from './catalog.ts';
export {
  anyOf,
  english,
  listOf,
  message,
  oneOf,
  quoted,
  render,
  sentences,
  withGuess,
  type Argument,
  type Message,
  type MessageId,
} from './message.ts';
