package dev.restante;

import dev.restante.store.StoreSnapshot;

/** What was in a store of this JVM. */
record StoredSnapshot(StoreSnapshot content) implements MailSnapshot {}
