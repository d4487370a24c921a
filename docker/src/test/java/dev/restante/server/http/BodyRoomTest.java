package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BodyRoomTest {

    private final BodyRoom room = new BodyRoom(10);

    @Test
    void refusesOneRequestBeforeAllSuffer() {
        BodyRoom.Share first = room.share();
        BodyRoom.Share second = room.share();
        first.take(6);
        second.take(4);

        assertThatThrownBy(() -> second.take(1))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.status()).isEqualTo(503))
                .hasMessageContaining("No memory left for this request");
        first.take(4);
    }

    @Test
    void getsBackWhatWasTakenOnce() {
        BodyRoom.Share first = room.share();
        first.take(10);
        first.giveBack();
        first.giveBack();

        room.share().take(10);
        assertThatThrownBy(() -> room.share().take(1)).isInstanceOf(Problem.class);
    }
}
