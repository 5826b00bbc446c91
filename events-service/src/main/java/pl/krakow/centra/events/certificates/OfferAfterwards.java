package pl.krakow.centra.events.certificates;

import java.time.Clock;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.CertificateOffers;
import pl.krakow.centra.events.certificates.domain.CertificateTerms;
import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.WhoAttended.Attendance;
import pl.krakow.centra.events.registrations.WhoAttended.Attendee;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.letters.Afterwards;

/**
 * Who attended enough can have a certificate, and is told so with the thanks. It is issued when they first ask for it: of who
 * doesn't want one no name is kept for years. Where somebody was noted and it isn't settled yet who came, thanking waits for that.
 */
@Component
@RequiredArgsConstructor
class OfferAfterwards implements Afterwards {

    private final CertificateOffers offers;
    private final WhoAttended whoAttended;
    private final CertificateSettings settings;
    private final Clock clock;

    @Override
    public What what() {
        return What.CERTIFICATE;
    }

    @Override
    public Offer of(String centre, EventId event) {
        return offers.of(event, centre)
                .offered()
                .flatMap(terms -> whoAttended
                        .of(centre, event)
                        .map(attendance -> attendance.settledAt() != null
                                ? to(attendance, terms)
                                : attendance.attendees().isEmpty() ? new Offer.None() : new Offer.Later()))
                .orElseGet(Offer.None::new);
    }

    private Offer to(Attendance attendance, CertificateTerms terms) {
        return new Offer.Now(
                attendance.attendees().stream()
                        .filter(attendee -> IssueCertificates.isEnough(attendee, attendance, terms))
                        .map(Attendee::registration)
                        .collect(Collectors.toSet()),
                clock.instant().plus(settings.linksLast()));
    }
}
