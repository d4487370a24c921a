package dev.restante.imap.search;

/** The messages of the saved result (RFC 5182): {@code $}. */
final class SavedKey implements SearchKey {

    @Override
    public boolean matches(Candidate candidate) {
        throw new IllegalStateException("The saved result must be bound first");
    }

    @Override
    public SearchKey bind(SearchScope scope) {
        return new UidKey(scope.saved());
    }
}
