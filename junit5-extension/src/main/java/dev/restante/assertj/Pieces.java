package dev.restante.assertj;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/** Leads requirements from a whole to its pieces. */
final class Pieces {

    private Pieces() {}

    /** One of the pieces has to meet the requirements. If there is only one, it fails as it would by itself. */
    static <PIECE, ASSERT> void anyMeets(
            List<PIECE> pieces,
            String description,
            Function<PIECE, ASSERT> assertion,
            Consumer<? super ASSERT> requirements) {
        // declared as it is, since a bare lambda would choose the overload that AssertJ has only from 3.21 on
        Consumer<PIECE> meetsThem = piece -> requirements.accept(assertion.apply(piece));
        if (pieces.size() == 1) {
            meetsThem.accept(pieces.get(0));
        } else {
            Assertions.assertThat(pieces).as("%s", description).anySatisfy(meetsThem);
        }
    }

    /** What the user called the whole comes first. */
    static String describe(String whole, String piece) {
        return whole.isEmpty() ? piece : whole + ": " + piece;
    }
}
