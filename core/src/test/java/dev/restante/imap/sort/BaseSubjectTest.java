package dev.restante.imap.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseSubjectTest {

    @ParameterizedTest
    @CsvSource({
        "Hello, HELLO, false",
        "Re: Hello, HELLO, true",
        "RE:Hello, HELLO, true",
        "re : Hello, HELLO, true",
        "Fw: Hello, HELLO, true",
        "Fwd: Hello, HELLO, true",
        "Fwd: Re: FW: Hello, HELLO, true",
        "Re[2]: Hello, HELLO, true",
        "Re [2] : Hello, HELLO, true",
        "[list] Hello, HELLO, false",
        "[list] Re: Hello, HELLO, true",
        "Re: [list] Hello, HELLO, true",
        "[a] [b] Re: [c] Hello, HELLO, true",
        "[list], [LIST], false",
        "[a] [b], [B], false",
        "Re: [list], [LIST], true",
        "Hello (fwd), HELLO, true",
        "Hello (fwd) (FWD)  , HELLO, true",
        "[fwd: Hello], HELLO, true",
        "[Fwd: [fwd: Hello]], HELLO, true",
        "[fwd: Re: [x] Hello (fwd)], HELLO, true",
        "'[fwd: Hello] world', WORLD, false",
        "Re: [fwd: Hello], HELLO, true",
        "'a   b\tc', A B C, false",
        "Reply: no, REPLY: NO, false",
        "Re Hello, RE HELLO, false",
        "Re[2 Hello, RE[2 HELLO, false",
        "[open Hello, [OPEN HELLO, false",
        "Hello Re: you, HELLO RE: YOU, false",
        "=?utf-8?Q?Re:_Gr=C3=BC=C3=9Fe?=, GRU\u0308\u00dfE, true",
    })
    void isWhatRemains(String subject, String base, boolean replyOrForward) {
        assertThat(BaseSubject.of(subject)).isEqualTo(new BaseSubject(base, replyOrForward));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re:", "re: Re: ", "(fwd)", "Re: (fwd)", "[fwd:]", "Fwd: [fwd: ]"})
    void isEmptyWhereNothingElseIsSaid(String subject) {
        assertThat(BaseSubject.of(subject)).isEqualTo(new BaseSubject("", true));
    }

    @Test
    void isEmptyWithoutASubject() {
        assertThat(BaseSubject.of("  ")).isEqualTo(new BaseSubject("", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re: ", "[a]", "[a", "(fwd)", "[fwd: ", "re[", "Re[x", "[a] re ", "] "})
    void takesLinearTime(String part) {
        String subject = part.repeat(300_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> BaseSubject.of(subject));
    }
}
