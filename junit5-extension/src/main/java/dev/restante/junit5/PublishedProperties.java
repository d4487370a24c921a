package dev.restante.junit5;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** System properties that a server has set, with what they were before. Closing brings that back. */
@SuppressWarnings("deprecation") // CloseableResource is, since 5.13
final class PublishedProperties implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final ReentrantLock LOCK = new ReentrantLock();
    /** Who has set what. System properties are the JVM's, and so is this. */
    private static final Map<String, PublishedProperties> BY_NAME = new HashMap<>(); // guarded by LOCK

    private final String publisher;
    private final Map<String, @Nullable String> before = new HashMap<>(); // guarded by LOCK

    private PublishedProperties(String publisher) {
        this.publisher = publisher;
    }

    /** Sets all, or none if another publisher has set one. */
    static PublishedProperties publish(Map<String, String> properties, String publisher) {
        LOCK.lock();
        try {
            properties.keySet().forEach(name -> requireFree(name, publisher));
            PublishedProperties published = new PublishedProperties(publisher);
            properties.forEach(published::set);
            return published;
        } finally {
            LOCK.unlock();
        }
    }

    /** The same, where the publisher may have done so before. */
    static void publishForGood(Map<String, String> properties, String publisher) {
        LOCK.lock();
        try {
            Map<String, String> missing = new HashMap<>(properties);
            missing.entrySet().removeIf(each -> isSet(each.getKey(), each.getValue()));
            publish(missing, publisher);
        } finally {
            LOCK.unlock();
        }
    }

    private static boolean isSet(String name, String value) {
        return BY_NAME.containsKey(name) && value.equals(System.getProperty(name));
    }

    private static void requireFree(String name, String publisher) {
        PublishedProperties other = BY_NAME.get(name);
        if (other != null) {
            throw new ExtensionConfigurationException(
                    "System property %s cannot be published for %s: it is published for %s, and the JVM has only one. Let both share the server of the suite (scope = SUITE), or run one after the other (@ResourceLock(Resources.SYSTEM_PROPERTIES) on both)."
                            .formatted(name, publisher, other.publisher));
        }
    }

    private void set(String name, String value) {
        before.put(name, System.setProperty(name, value));
        BY_NAME.put(name, this);
    }

    @Override
    public void close() {
        LOCK.lock();
        try {
            before.forEach(PublishedProperties::restore);
            before.clear();
        } finally {
            LOCK.unlock();
        }
    }

    private static void restore(String name, @Nullable String value) {
        BY_NAME.remove(name);
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }
}
