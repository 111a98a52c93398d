// The command is imported in an actions.ts only; this is its address for the case's page.
export { confirmContactRecord } from "./rate/actions";
