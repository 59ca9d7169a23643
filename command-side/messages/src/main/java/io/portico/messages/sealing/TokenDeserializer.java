package io.portico.messages.sealing;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads tokens. Messages of refusal never repeat what was found, since it may be the clear text. */
final class TokenDeserializer extends StdScalarDeserializer<Confidential> {

    TokenDeserializer() {
        super(Confidential.class);
    }

    @Override
    public Confidential deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(Confidential.class, "a sealed text is a string");
        }
        String token = parser.getString();
        if (!token.startsWith(SealingModule.TOKEN_PREFIX)) {
            return context.reportInputMismatch(Confidential.class, "not the token of a sealed text");
        }
        return Confidential.sealed(token);
    }
}
