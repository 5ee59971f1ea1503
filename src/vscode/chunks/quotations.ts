/** The quotations of notes beside the texts of their sources: loaded with the first note that cites. */
export { QuotationDesk } from '../quotations/desk.ts';
