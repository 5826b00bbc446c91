package pl.krakow.centra.events.advice.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.AdviceTokens;
import pl.krakow.centra.events.advice.TellsOfWishes;
import pl.krakow.centra.events.advice.Whereabouts;
import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.advice.domain.AdviceLink.Purpose;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Offer;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.letters.AddressConfirmed;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Writes to who waits for a time with an adviser. Who has no account is written to with a link for everything; before they have
 * said that the address is theirs, with nothing but that question. Who has one is written to at an address they have shown to
 * read, and asked for that first.
 */
@Component
@RequiredArgsConstructor
class WriteWishLetters implements TellsOfWishes, AddressConfirmed {

    private final LetterBox letterBox;
    private final Correspondence correspondence;
    private final WriteAdviceLetters appointments;
    private final Wishes wishes;
    private final Visits visits;
    private final Whereabouts whereabouts;
    private final AdviceFields fields;
    private final AdviceTokens tokens;
    private final AdviceLetterSettings settings;
    private final Clock clock;

    @Override
    public void unconfirmed(Wish wish) {
        write(WishLetter.CONFIRM_ADDRESS, "", wish, wish.confirmBy(), null);
    }

    @Override
    public void waiting(Wish wish) {
        write(WishLetter.WAITING, "", wish, null, null);
    }

    @Override
    public void offered(Wish wish, Found reserved) {
        var offer = wish.offer();
        if (offer != null && offer.until().isAfter(clock.instant())) {
            visits.find(offer.appointment())
                    .ifPresent(visit -> write(
                            WishLetter.OFFERED,
                            offer.appointment().toString(),
                            wish,
                            offer.until(),
                            appointments.offered(visit, reserved)));
        }
    }

    @Override
    public void unanswered(Wish wish) {
        write(WishLetter.UNANSWERED, "", wish, null, null);
    }

    @Override
    public void over(Wish wish) {
        write(WishLetter.OVER, "", wish, null, null);
    }

    @Override
    public void linkAgain(Wish wish, String which) {
        switch (wish.state()) {
            case UNCONFIRMED -> write(WishLetter.CONFIRM_ADDRESS, which, wish, wish.confirmBy(), null);
            case WAITING -> write(WishLetter.WAITING, which, wish, null, null);
            case OFFERED -> {
                var offer = wish.offer();
                if (offer != null) {
                    visits.find(offer.appointment())
                            .ifPresent(visit -> whereabouts
                                    .of(offer.appointment())
                                    .ifPresent(found -> write(
                                            WishLetter.OFFERED,
                                            offer.appointment() + which,
                                            wish,
                                            offer.until(),
                                            appointments.offered(visit, found))));
                }
            }
            case TAKEN, WITHDRAWN, UNANSWERED, OVER -> {}
        }
    }

    /** What waited for the address is told: an offer that is still to be answered, or that they wait. */
    @Override
    public void confirmed(String subject, EmailAddress address) {
        wishes.ofSubject(subject).stream()
                .filter(wish -> wish.contact().email().equals(address.value()))
                .forEach(this::tellAgain);
    }

    private void tellAgain(Wish wish) {
        if (wish.state() == WishState.WAITING) {
            waiting(wish);
        }
        Offer offer = wish.state() == WishState.OFFERED ? wish.offer() : null;
        if (offer != null) {
            whereabouts
                    .of(offer.appointment())
                    .filter(found -> found.appointment().state() == AppointmentState.RESERVED
                            && found.appointment().hasItsRoom())
                    .ifPresent(found -> offered(wish, found));
        }
    }

    private void write(
            WishLetter kind, String cause, Wish wish, @Nullable Instant deadline, @Nullable AdviceWords offered) {
        var contact = wish.contact();
        EmailAddress.parse(contact.email())
                .flatMap(address -> contact.subject() == null
                        ? Optional.of(Reader.at(address, contact.language(), "participant:" + wish.who()))
                        : correspondence.reader(
                                "advice-wish:" + wish.id(),
                                contact.subject(),
                                address,
                                contact.language(),
                                wish.centre(),
                                title(wish),
                                wish.id().value()))
                .ifPresent(reader -> post(kind, cause, reader, wish, deadline, offered));
    }

    private void post(
            WishLetter kind,
            String cause,
            Reader reader,
            Wish wish,
            @Nullable Instant deadline,
            @Nullable AdviceWords offered) {
        var words = new WishWords(
                wish.id().value(),
                wish.sought().field(),
                wish.sought().from(),
                wish.sought().until(),
                wish.contact().subject() != null,
                deadline,
                null,
                offered);
        var name = "%s:%s:%s".formatted(kind.key(), wish.id(), cause);
        var letter = letterBox.letter(name, kind.kind(), reader, wish.centre(), words);
        if (!words.account()) {
            if (!letterBox.known(Set.of(letter.id())).isEmpty()) {
                return;
            }
            letter = letterBox.letter(name, kind.kind(), reader, wish.centre(), words.withLink(token(kind, wish)));
        }
        letterBox.post(letter.until(deadline));
    }

    private String token(WishLetter kind, Wish wish) {
        var confirmBy = wish.confirmBy();
        return kind == WishLetter.CONFIRM_ADDRESS && confirmBy != null
                ? tokens.to(wish.id(), Purpose.CONFIRM, confirmBy)
                : tokens.to(
                        wish.id(),
                        Purpose.MANAGE,
                        wish.sought()
                                .until()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .plus(settings.linksLast()));
    }

    private String title(Wish wish) {
        return WriteAdviceLetters.title(
                fields, wish.sought().field(), wish.contact().language());
    }
}
