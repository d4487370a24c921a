package dev.restante.assertj;

/** What a view shows, in words: one of it and several. */
record ItemNoun(String singular, String plural) {

    String counted(int count) {
        return count + " " + (count == 1 ? singular : plural);
    }
}
