package dev.restante;

import dev.restante.store.ChangeSignal;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the clients of an account do: the condition is asked when something has changed. */
final class AccountWait {

    private AccountWait() {}

    /**
     * Waits until something is so.
     *
     * @param signal of the account as it is now; a reset may have made another one
     * @return whether it is so; not, at the limit
     * @throws InterruptedException if the thread is interrupted
     */
    static boolean until(BooleanSupplier condition, Supplier<ChangeSignal> signal, Duration limit)
            throws InterruptedException {
        long deadline = System.nanoTime() + WaitLimit.nanos(limit, "limit");
        while (true) {
            ChangeSignal now = signal.get();
            long seen = now.count();
            if (condition.getAsBoolean()) {
                return true;
            }
            if (!now.await(seen, deadline - System.nanoTime())) {
                return false;
            }
        }
    }
}
