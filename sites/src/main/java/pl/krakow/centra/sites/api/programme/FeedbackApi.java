package pl.krakow.centra.sites.api.programme;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Revision;

/** What those who came to an event thought of it. */
@HttpExchange("/api/v1/centres/{centre}/events/{event}/feedback")
public interface FeedbackApi {

    @GetExchange("/settings")
    Answer<Plan> plan(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PutExchange("/settings")
    Answer<Plan> setUp(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody Wanted wanted);

    @GetExchange
    Answer<Results> results(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @GetExchange(url = "/export", accept = "text/csv")
    Answer<byte[]> file(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PostExchange("/close")
    Answer<Done> close(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    /** @param days how long they can answer */
    record Plan(boolean asked, int days, List<Own> questions, long revision) {}

    /** A plan as it is to be. */
    record Wanted(boolean asked, int days, List<OwnWanted> questions) {}

    /** A question of the event's own, as it is kept. */
    record Own(String key, String kind, @Nullable Wording text, boolean required, List<Wording> options) {}

    /** A question of the event's own, as it is to be. */
    record OwnWanted(String id, String kind, Wording text, boolean required, List<Wording> options) {}

    /**
     * What was answered.
     *
     * @param state {@code OFF}, {@code PREPARED}, {@code OPEN}, {@code CLOSED}
     * @param results null until answering is over and enough people have
     */
    record Results(String state, @Nullable OffsetDateTime closes, int attended, int answers, List<Result> results) {

        public boolean is(String other) {
            return state.equals(other);
        }
    }

    /** What was answered to one question. */
    record Result(
            String key,
            String kind,
            String text,
            int answers,
            @Nullable BigDecimal mean,
            Map<String, Integer> distribution,
            List<String> texts) {

        /** The most often given answer, to which the others are drawn. */
        public int most() {
            return distribution.values().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
        }
    }
}
