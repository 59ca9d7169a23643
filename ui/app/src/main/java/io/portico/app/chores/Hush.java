package io.portico.app.chores;

/** Says that mails stay in the outbox, where they can be read, because those they are for do not exist. */
@FunctionalInterface
public interface Hush {

    boolean holdsMails();
}
