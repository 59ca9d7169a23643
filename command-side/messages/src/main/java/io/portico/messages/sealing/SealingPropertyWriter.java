package io.portico.messages.sealing;

import io.portico.messages.Id;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** Writes one confidential component as a token, sealing it when it is still clear. */
final class SealingPropertyWriter extends BeanPropertyWriter {

    private final transient RecordComponent key;
    private final transient Confidential.Sealer sealer;

    SealingPropertyWriter(BeanPropertyWriter plain, RecordComponent key, Confidential.Sealer sealer) {
        super(plain);
        this.key = key;
        this.sealer = sealer;
        key.getAccessor().trySetAccessible();
        standIn();
    }

    private SealingPropertyWriter(SealingPropertyWriter plain, PropertyName name) {
        super(plain, name);
        this.key = plain.key;
        this.sealer = plain.sealer;
    }

    /** Jackson looks for a serializer of the component's type as long as there is none; there must be none but us. */
    private void standIn() {
        _serializer = null;
        assignSerializer(new NeverAsked());
    }

    @Override
    protected BeanPropertyWriter _new(PropertyName name) {
        return new SealingPropertyWriter(this, name);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer transformer) {
        throw new IllegalStateException("a confidential text has nothing to unwrap");
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        Confidential text = (Confidential) get(bean);
        if (text == null) {
            super.serializeAsProperty(bean, generator, context);
        } else {
            String token = token(bean, text);
            generator.writeName(getSerializedName());
            generator.writeString(token);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        Confidential text = (Confidential) get(bean);
        if (text == null) {
            super.serializeAsElement(bean, generator, context);
        } else {
            generator.writeString(token(bean, text));
        }
    }

    private String token(Object bean, Confidential text) throws ReflectiveOperationException {
        String token = text.token().orElse(null);
        if (token == null) {
            token = sealer.seal(keyName(bean), text.clear().orElseThrow());
        }
        if (!token.startsWith(SealingModule.TOKEN_PREFIX)) {
            throw new IllegalStateException(getName() + " would be written as something that is no token");
        }
        return token;
    }

    private String keyName(Object bean) throws ReflectiveOperationException {
        Id id = (Id) key.getAccessor().invoke(bean);
        if (id == null) {
            throw new IllegalStateException(getName() + " cannot be sealed: " + key.getName() + " is missing");
        }
        return id.named();
    }

    private static final class NeverAsked extends ValueSerializer<Object> {
        @Override
        public void serialize(@Nullable Object value, JsonGenerator generator, SerializationContext context) {
            throw new IllegalStateException("a confidential component is written by its property writer");
        }
    }
}
