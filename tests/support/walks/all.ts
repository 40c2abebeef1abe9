// Every way: together they come by every page of the product and every state that a page can be in.
import { CITIZENS } from "./citizens";
import { EMPLOYERS } from "./employers";
import { OFFICES } from "./offices";
import { WAYS } from "./ways";
import type { Walk } from "./walk";

export const WALKS: Record<string, Walk> = { ...EMPLOYERS, ...CITIZENS, ...WAYS, ...OFFICES };
