package io.portico.messages.sealing;

import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches a Jackson mapper to write {@link Confidential} components of records as sealed tokens and to read them back
 * sealed. What is not marked properly is refused when its serializer is built, before anything has been written: a
 * text in the clear on disk could never be erased.
 *
 * <ul>
 *   <li>A component of type {@code Confidential} needs {@link SealedBy} naming a sibling component that is an
 *       {@link io.portico.messages.Id}. A clear value is sealed under that id's {@code named()} key, a sealed one is
 *       written as it is, null as null.
 *   <li>Anywhere else (in collections, optionals, arrays, maps, classes that are no records, or alone) it is refused.
 *   <li>What is read must be a token; a clear text where a token belongs is refused without being repeated in the
 *       message.
 * </ul>
 */
public final class SealingModule extends SimpleModule {

    static final String TOKEN_PREFIX = "v1.";

    /** A module that seals through the given sealer, which must know the agency of the current work by itself. */
    public SealingModule(Confidential.Sealer sealer) {
        super("portico-sealing");
        addSerializer(Confidential.class, new RefusingSerializer());
        addKeySerializer(Confidential.class, new RefusingSerializer());
        addDeserializer(Confidential.class, new TokenDeserializer());
        setSerializerModifier(new SealingModifier(sealer));
    }
}
