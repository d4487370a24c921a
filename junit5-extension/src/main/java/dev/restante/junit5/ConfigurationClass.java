package dev.restante.junit5;

import dev.restante.MailServerBuilder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/** A configuration that is named by its class, by which it is compared. */
record ConfigurationClass(Class<? extends MailServerConfiguration> type) implements MailServerConfiguration {

    @Override
    public void configure(MailServerBuilder server) {
        requireInstantiable();
        ReflectionSupport.newInstance(type).configure(server);
    }

    private void requireInstantiable() {
        boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || inner || !hasConstructor()) {
            throw new ExtensionConfigurationException(
                    "%s cannot configure the server: it has to be a class, not abstract, and static if it is within another, with a constructor without parameters."
                            .formatted(type.getName()));
        }
    }

    private boolean hasConstructor() {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }
}
