package pl.krakow.centra.booking.seasons.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of proposals keeps to. */
public abstract class ProposalsContract {

    protected abstract Proposals proposals();

    /** One wish is met, one pushed aside by it, and one asks for what no room has. */
    private static Proposal proposal() {
        var spring = new Spring();
        spring.wish(Spring.group(1), Spring.tuesdays("18:00", Spring.HALL));
        spring.wish(Spring.group(2), Spring.tuesdays("18:00", Spring.HALL), Spring.tuesdays("18:00", Spring.SMALL));
        spring.wish(Spring.group(3), 10, 100, List.of("piano"), Spring.tuesdays("10:00", Spring.HALL));
        return spring.allocate();
    }

    @Test
    void giveBackWhatWasAdded() {
        var id = UUID.randomUUID();
        var proposal = proposal();

        proposals().add(id, Spring.SEASON, proposal);

        assertThat(proposals().find(id)).contains(proposal);
        assertThat(proposals().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void forgetWhatNoSeasonNamesAndNothingElse() {
        var named = UUID.randomUUID();
        var unnamed = UUID.randomUUID();
        proposals().add(named, Spring.SEASON, proposal());
        proposals().add(unnamed, Spring.SEASON, proposal());

        proposals().forget(List.of(unnamed));
        proposals().forget(List.of());

        assertThat(proposals().find(unnamed)).isEmpty();
        assertThat(proposals().find(named)).isPresent();
    }
}
