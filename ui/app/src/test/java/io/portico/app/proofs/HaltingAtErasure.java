package io.portico.app.proofs;

import io.portico.tenancy.Confidences;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Ends the process as soon as a key is to be erased, as a power cut does. */
final class HaltingAtErasure implements BeanPostProcessor {

    static final String SETTING = "proof.halts-at-erasure=true";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Confidences)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                Confidences.class.getClassLoader(), new Class<?>[] {Confidences.class}, (_, method, arguments) -> {
                    if (method.getName().startsWith("erase")) {
                        Runtime.getRuntime().halt(1);
                    }
                    return method.invoke(bean, arguments);
                });
    }
}
