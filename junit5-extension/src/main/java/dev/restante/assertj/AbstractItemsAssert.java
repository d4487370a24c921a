package dev.restante.assertj;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a view shows at the moment, and the ways from there to each item. They do not wait.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the view
 * @param <ITEM> what it shows
 * @param <ASSERT> an assertion on an item
 */
public abstract class AbstractItemsAssert<
                SELF extends AbstractItemsAssert<SELF, ACTUAL, ITEM, ASSERT>,
                ACTUAL,
                ITEM,
                ASSERT extends AbstractAssert<ASSERT, ITEM>>
        extends AbstractMailAssert<SELF, ACTUAL> {

    /** How many items are worth listing. */
    private static final int SHOWN = 10;

    AbstractItemsAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    abstract List<ITEM> items(ACTUAL view);

    abstract ASSERT assertion(ITEM item);

    @Override
    abstract String name(ACTUAL view);

    /** How a failure shows an item. */
    String shown(ITEM item) {
        return FailureText.inOneLine(item.toString());
    }

    /**
     * There are so many.
     *
     * <pre>{@code
     * // two of them pass
     * assertThat(view).hasCount(2);
     * // and fail
     * assertThat(view).hasCount(1);
     * }</pre>
     *
     * @param count how many
     * @return this assertion
     * @throws AssertionError if there are more or fewer
     */
    public SELF hasCount(int count) {
        return require(items().size() == count, "be " + count);
    }

    /**
     * There are so many, or more.
     *
     * <pre>{@code
     * // two of them pass
     * assertThat(view).hasAtLeast(1);
     * // and fail
     * assertThat(view).hasAtLeast(3);
     * }</pre>
     *
     * @param count how many at least
     * @return this assertion
     * @throws AssertionError if there are fewer
     */
    public SELF hasAtLeast(int count) {
        return require(items().size() >= count, atLeast(count));
    }

    /**
     * There are none.
     *
     * <pre>{@code
     * // none at all passes
     * assertThat(view).isEmpty();
     * // and fails
     * assertThat(view).hasCount(1);
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public SELF isEmpty() {
        return require(items().isEmpty(), "be none");
    }

    /**
     * Goes on to the only one.
     *
     * <pre>{@code
     * // one of them passes, if it is what is expected
     * assertThat(view).one();
     * // and two of them fail
     * }</pre>
     *
     * @return an assertion on it
     * @throws AssertionError if there is none, or there are several
     */
    public ASSERT one() {
        hasCount(1);
        return element(0);
    }

    /**
     * Goes on to the first.
     *
     * <pre>{@code
     * // two of them pass, if the first is what is expected
     * assertThat(view).first();
     * // and none at all fails
     * }</pre>
     *
     * @return an assertion on it
     * @throws AssertionError if there is none
     */
    public ASSERT first() {
        return element(0);
    }

    /**
     * Goes on to the last.
     *
     * <pre>{@code
     * // two of them pass, if the last is what is expected
     * assertThat(view).last();
     * // and none at all fails
     * }</pre>
     *
     * @return an assertion on it
     * @throws AssertionError if there is none
     */
    public ASSERT last() {
        List<ITEM> items = items();
        require(!items.isEmpty(), atLeast(1));
        return described(items.get(items.size() - 1));
    }

    /**
     * Goes on to the one of this number.
     *
     * <pre>{@code
     * // two of them pass, if the second is what is expected
     * assertThat(view).element(1);
     * // and fail
     * assertThat(view).element(2);
     * }</pre>
     *
     * @param index its number, from 0
     * @return an assertion on it
     * @throws AssertionError if there are too few
     * @throws IndexOutOfBoundsException if the number is negative
     */
    public ASSERT element(int index) {
        List<ITEM> items = items();
        require(items.size() > index, atLeast(index + 1));
        return described(items.get(index));
    }

    /**
     * All meet the requirements, and there is one at least.
     *
     * <pre>{@code
     * // two of them pass, if each is what is expected
     * assertThat(view).allSatisfy(each -> each.isNotNull());
     * // and none at all fails
     * }</pre>
     *
     * @param requirements assertions on each
     * @return this assertion
     * @throws AssertionError if there is none, or one does not meet them
     */
    public SELF allSatisfy(Consumer<? super ASSERT> requirements) {
        hasAtLeast(1);
        // declared as it is, since a bare lambda would choose the overload that AssertJ has only from 3.21 on
        Consumer<ITEM> meetsThem = item -> requirements.accept(described(item));
        list().allSatisfy(meetsThem);
        return myself;
    }

    /**
     * One of them meets the requirements.
     *
     * <pre>{@code
     * // two of them pass, if one is what is expected
     * assertThat(view).anySatisfies(each -> each.isNotNull());
     * // and none at all fails
     * }</pre>
     *
     * @param requirements assertions on one
     * @return this assertion
     * @throws AssertionError if none meets them
     */
    public SELF anySatisfies(Consumer<? super ASSERT> requirements) {
        hasAtLeast(1);
        Consumer<ITEM> meetsThem = item -> requirements.accept(described(item));
        list().anySatisfy(meetsThem);
        return myself;
    }

    /**
     * Goes on to AssertJ's assertions on a list.
     *
     * <pre>{@code
     * // two of them pass
     * assertThat(view).list().hasSize(2);
     * // and fail
     * assertThat(view).list().isEmpty();
     * }</pre>
     *
     * @return an assertion on all that there are
     */
    public ListAssert<ITEM> list() {
        return Assertions.assertThat(items()).as("%s", descriptionText());
    }

    private List<ITEM> items() {
        isNotNull();
        return items(actual);
    }

    private ASSERT described(ITEM item) {
        return assertion(item).as("%s", descriptionText());
    }

    private SELF require(boolean holds, String expectation) {
        if (!holds) {
            failWithMessage("%s", FailureText.of(name(actual), expectation, reality()));
        }
        return myself;
    }

    private static String atLeast(int count) {
        return "be at least " + count;
    }

    private String reality() {
        List<ITEM> items = items();
        if (items.isEmpty()) {
            return "there is none";
        }
        String listed = items.stream().limit(SHOWN).map(this::shown).collect(Collectors.joining("\n"));
        String more = items.size() > SHOWN ? "\n… and " + (items.size() - SHOWN) + " more" : "";
        return (items.size() == 1 ? "there is 1" : "there are " + items.size()) + "\n"
                + FailureText.indented(listed + more);
    }
}
