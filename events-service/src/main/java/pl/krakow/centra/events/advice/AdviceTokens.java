package pl.krakow.centra.events.advice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceLink;
import pl.krakow.centra.events.advice.domain.AdviceLink.Purpose;
import pl.krakow.centra.events.advice.domain.AdviceLink.Thing;
import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.kit.calendar.FeedTokens;

/** Makes links for who has no account. What is kept is the hash; the token stands in the letter, until that is sent. */
@Component
@RequiredArgsConstructor
public class AdviceTokens {

    private final AdviceLinks links;
    private final FeedTokens tokens;

    /** A new one, kept before it is given out. */
    public String to(AppointmentId appointment, Purpose purpose, Instant until) {
        return kept(Thing.APPOINTMENT, appointment.value(), purpose, until);
    }

    public String to(WishId wish, Purpose purpose, Instant until) {
        return kept(Thing.WISH, wish.value(), purpose, until);
    }

    private String kept(Thing thing, UUID of, Purpose purpose, Instant until) {
        var token = tokens.next();
        links.add(new AdviceLink(FeedTokens.hash(token), thing, of, purpose, until.truncatedTo(ChronoUnit.MILLIS)));
        return token;
    }
}
