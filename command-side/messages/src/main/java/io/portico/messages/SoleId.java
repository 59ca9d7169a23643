package io.portico.messages;

/** The id of what its owner has one of: its value is the owner's. */
record SoleId(Sole sole, Id owner) implements Id {

    @Override
    public String value() {
        return owner.value();
    }

    @Override
    public String kind() {
        return sole.kind();
    }

    @Override
    public String toString() {
        return value();
    }
}
