package io.portico.messages.sealing;

import io.portico.messages.Id;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Gives every confidential component of a record its sealing writer; refuses records that do not say whose key. */
final class SealingModifier extends ValueSerializerModifier {

    private final Confidential.Sealer sealer;

    SealingModifier(Confidential.Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        List<BeanPropertyWriter> changed = new ArrayList<>(properties.size());
        for (BeanPropertyWriter property : properties) {
            if (property.getType().hasRawClass(Confidential.class)) {
                changed.add(new SealingPropertyWriter(property, keyOf(bean, property), sealer));
            } else if (mentions(property.getType())) {
                throw refused(bean, property, "a confidential text cannot be nested in something else");
            } else {
                changed.add(property);
            }
        }
        return changed;
    }

    private static RecordComponent keyOf(BeanDescription.Supplier bean, BeanPropertyWriter property) {
        RecordComponent text = component(bean, property.getMember().getName());
        if (text == null) {
            throw refused(bean, property, "a confidential text must be a component of a record");
        }
        SealedBy sealedBy = text.getAnnotation(SealedBy.class);
        if (sealedBy == null) {
            throw refused(bean, property, "a confidential component needs @SealedBy");
        }
        RecordComponent key = component(bean, sealedBy.value());
        if (key == null || !Id.class.isAssignableFrom(key.getType())) {
            throw refused(bean, property, "@SealedBy must name a component of the same record that is an Id");
        }
        return key;
    }

    private static @Nullable RecordComponent component(BeanDescription.Supplier bean, String name) {
        RecordComponent[] components = bean.getBeanClass().getRecordComponents();
        return components == null
                ? null
                : Stream.of(components)
                        .filter(component -> component.getName().equals(name))
                        .findAny()
                        .orElse(null);
    }

    /** Whether the type is a collection, map, array, optional or other generic type with a confidential text in it. */
    private static boolean mentions(@Nullable JavaType type) {
        if (type == null) {
            return false;
        }
        return type.hasRawClass(Confidential.class)
                || mentions(type.getContentType())
                || mentions(type.getKeyType())
                || Stream.iterate(0, i -> i < type.containedTypeCount(), i -> i + 1)
                        .anyMatch(i -> mentions(type.containedType(i)));
    }

    private static InvalidDefinitionException refused(
            BeanDescription.Supplier bean, BeanPropertyWriter property, String why) {
        String where = bean.getBeanClass().getSimpleName() + "." + property.getName();
        return InvalidDefinitionException.from((JsonGenerator) null, where + ": " + why, bean.getType());
    }
}
