package io.portico.app.proofs;

import io.portico.tenancy.Confidences;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Ends the process as soon as a key is to be erased, as a power cut does.
 *
 * @param of what the key's name begins with
 */
record HaltingAtErasure(String of) implements BeanPostProcessor {

    /** At any key. */
    static final String SETTING = "proof.halts-at-erasure=";

    static final String OF_A_PERSON = SETTING + "user:";

    /** What the setting asks for; empty for all others. */
    static Optional<HaltingAtErasure> of(String setting) {
        return setting.startsWith(SETTING)
                ? Optional.of(new HaltingAtErasure(setting.substring(SETTING.length())))
                : Optional.empty();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Confidences)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                Confidences.class.getClassLoader(), new Class<?>[] {Confidences.class}, (_, method, arguments) -> {
                    if (method.getName().startsWith("erase") && isMeant(arguments)) {
                        Runtime.getRuntime().halt(1);
                    }
                    return method.invoke(bean, arguments);
                });
    }

    private boolean isMeant(Object[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.toString().startsWith(of));
    }
}
