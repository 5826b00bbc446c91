package pl.krakow.centra.sites.api.letters;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;

/** What a link in a letter about an event opens. */
@HttpExchange("/api/v1/registration-links/{token}")
public interface RegistrationLinksApi {

    @GetExchange
    Answer<Opened> open(Caller caller, @PathVariable String token);

    /** @param act {@code confirm}, {@code accept}, {@code cancel}, or {@code certificate} to have one made out */
    @PostExchange("/{act}")
    Answer<Done> act(Caller caller, @PathVariable String token, @PathVariable String act);

    /** What who signed up is asked afterwards. */
    @GetExchange("/feedback")
    Answer<Feedback> feedback(Caller caller, @PathVariable String token);

    @PostExchange("/feedback")
    Answer<Done> answer(Caller caller, @PathVariable String token, @RequestBody Answers answers);

    /** @param purpose {@code CONFIRM} where the link is for confirming the address, and for nothing else */
    record Opened(@Nullable String purpose, Registration registration) {}

    /**
     * Where it stands.
     *
     * @param until until when a seat is kept or offered
     * @param ticket the code that is shown at the door, for who has a seat
     */
    record Registration(
            String state,
            String centre,
            String eventId,
            @Nullable String name,
            int people,
            @Nullable Integer placeInLine,
            @Nullable OffsetDateTime until,
            @Nullable String ticket) {}

    /**
     * What those who came are asked.
     *
     * @param open whether it can be answered now
     * @param answered whether it was, through the same link
     */
    record Feedback(
            boolean open, boolean answered, @Nullable OffsetDateTime closes, List<Question> questions) {}

    /**
     * @param key by which it is answered
     * @param options of a choice: what to answer, and how it reads
     */
    record Question(String key, Kind kind, String text, boolean required, Map<String, String> options) {}

    /** How a question is answered. */
    enum Kind {
        /** From 1, the worst, to 5. */
        SCALE,
        CHOICE,
        @JsonEnumDefaultValue
        TEXT
    }

    /** By the question's key. */
    record Answers(Map<String, String> answers) {}
}
