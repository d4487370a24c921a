package dev.restante.imap.search;

/**
 * The opposite of a key.
 *
 * @param key what must not be met
 */
record NotKey(SearchKey key) implements SearchKey {

    @Override
    public boolean matches(Candidate candidate) {
        return !key.matches(candidate);
    }

    @Override
    public Cost cost() {
        return key.cost();
    }

    @Override
    public SearchKey bind(SearchScope scope) {
        return new NotKey(key.bind(scope));
    }

    @Override
    public boolean namesNumbers() {
        return key.namesNumbers();
    }

    @Override
    public boolean tellsModSeq() {
        return key.tellsModSeq();
    }
}
