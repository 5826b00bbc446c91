package pl.krakow.centra.events.mentoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Fields;
import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Offer;
import pl.krakow.centra.events.mentoring.domain.OfferId;
import pl.krakow.centra.events.mentoring.domain.Offers;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator says which programmes a centre has; everybody sees those that are open. */
@Component
@RequiredArgsConstructor
public class ManageOffers {

    private final Offers offers;
    private final Fields known;

    /** What a programme is to be. */
    public record Wanted(Texts name, Texts about, Set<String> fields, int sessions, boolean open) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(OfferView offer) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        /** The centres agreed on no field of that code. */
        record FieldUnknown(String code) implements Outcome {}
    }

    /** The same one when it was made under that id before. */
    public Outcome make(OfferId id, CentreId centre, MentoringKind kind, Wanted wanted, Locale language) {
        var stranger = stranger(wanted);
        if (stranger.isPresent()) {
            return new Outcome.FieldUnknown(stranger.get());
        }
        var made = new Offer(
                id, centre.value(), kind, wanted.name, wanted.about, wanted.fields, wanted.sessions, wanted.open, 1);
        return new Outcome.Done(OfferView.of(
                offers.add(made) ? made : offers.find(centre.value(), id).orElseThrow(), language));
    }

    public Outcome change(CentreId centre, OfferId id, Revision seen, Wanted wanted, Locale language) {
        var stranger = stranger(wanted);
        if (stranger.isPresent()) {
            return new Outcome.FieldUnknown(stranger.get());
        }
        return offers.find(centre.value(), id)
                .map(offer -> offer.change(
                        seen::matches, wanted.name, wanted.about, wanted.fields, wanted.sessions, wanted.open))
                .map(change -> switch (change) {
                    case Offer.Change.Outdated() -> new Outcome.Outdated();
                    case Offer.Change.Changed(var offer) ->
                        offers.save(offer) ? new Outcome.Done(OfferView.of(offer, language)) : new Outcome.Outdated();
                })
                .orElseGet(Outcome.Unknown::new);
    }

    private Optional<String> stranger(Wanted wanted) {
        return wanted.fields.stream()
                .filter(code -> !known.all().contains(code))
                .sorted()
                .findFirst();
    }

    /** Oldest first. */
    public List<OfferView> list(CentreId centre, boolean staff, Locale language) {
        return offers.of(centre.value(), !staff).stream()
                .map(offer -> OfferView.of(offer, language))
                .toList();
    }
}
