package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of links does. */
public abstract class AdviceLinksContract {

    /** The same store throughout a test, empty at its beginning. */
    protected abstract AdviceLinks links();

    @Test
    void knowsALinkByItsHashUntilItIsForgotten() {
        var thing = UUID.randomUUID();
        var first = new AdviceLink(
                "a".repeat(64), AdviceLink.Thing.APPOINTMENT, thing, AdviceLink.Purpose.CONFIRM, NOW.plusSeconds(60));
        var second = new AdviceLink(
                "b".repeat(64), AdviceLink.Thing.WISH, thing, AdviceLink.Purpose.MANAGE, NOW.plusSeconds(120));
        links().add(first);
        links().add(second);

        assertThat(links().find(first.hash())).contains(first);
        assertThat(links().find("c".repeat(64))).isEmpty();
        assertThat(links().to(List.of(thing, UUID.randomUUID()))).containsExactly(first, second);

        assertThat(links().forgetWhatOpensNothing(NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(links().to(List.of(thing))).containsExactly(second);
        links().forget(thing);
        assertThat(links().find(second.hash())).isEmpty();
    }
}
