import { ORPCError, ValidationError, isDefinedError, mapEventIteratorError } from '@orpc/server'
