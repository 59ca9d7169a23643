package io.portico.messages.sealing;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Stands wherever a confidential text turns up outside a marked component: nobody knows its key there. */
final class RefusingSerializer extends ValueSerializer<Confidential> {

    private static final String WHY = "a confidential text is only written as a component of a record marked @SealedBy";

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return context.reportBadDefinition(Confidential.class, WHY, null);
    }

    @Override
    public void serialize(Confidential value, JsonGenerator generator, SerializationContext context) {
        context.reportBadDefinition(Confidential.class, WHY, null);
    }
}
