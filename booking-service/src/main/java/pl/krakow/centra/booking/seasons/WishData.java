package pl.krakow.centra.booking.seasons;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.privacy.Person;
import pl.krakow.centra.booking.privacy.PersonalData;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.Wishes;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;

/** What wishes for a season say about people. What was wished for and what came of it stays, as the season's history. */
@Component
@Order(0)
@RequiredArgsConstructor
class WishData implements PersonalData {

    private static final int MOST_ATTEMPTS = 10;

    private final Wishes wishes;

    /** As it is exported. */
    record WishEntry(UUID id, UUID season, String centre, Instant madeAt, MeetingDetails details) {

        static WishEntry of(Wish wish) {
            return new WishEntry(
                    wish.id().value(), wish.season().value(), wish.centre(), wish.madeAt(), wish.details());
        }
    }

    @Override
    public String part() {
        return "wishes";
    }

    @Override
    public Object export(Person person) {
        return wishes.concerning(ids(person.own()), person.subject()).stream()
                .map(WishEntry::of)
                .toList();
    }

    @Override
    public void erase(Person person, Actor by, Instant now) {
        var all = new LinkedHashSet<UUID>(person.own());
        all.addAll(person.represented());
        for (var wish : wishes.concerning(ids(all), person.subject())) {
            if (wish.madeBy().equals(person.subject())
                    || person.own().contains(wish.beneficiary().value())) {
                forget(wish, Forgetting.PEOPLE_AND_TEXTS);
            } else if (names(wish, person)) {
                forget(wish, Forgetting.PEOPLE);
            }
        }
    }

    private static boolean names(Wish wish, Person person) {
        var responsible = wish.details().responsiblePerson();
        return responsible != null && person.isKnownAs(responsible.name(), responsible.phone(), responsible.email());
    }

    private void forget(Wish wish, Forgetting what) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var now = wishes.find(wish.season(), wish.id());
            if (now.isEmpty() || wishes.save(now.get().without(what))) {
                return;
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    private static Set<BeneficiaryId> ids(Set<UUID> beneficiaries) {
        return beneficiaries.stream().map(BeneficiaryId::new).collect(Collectors.toSet());
    }
}
