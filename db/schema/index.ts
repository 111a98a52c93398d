export * from "./assignment";
export * from "./enums";
export * from "./event";
export * from "./organisation";
export * from "./person";
export * from "./reply";
export * from "./suggestion";
