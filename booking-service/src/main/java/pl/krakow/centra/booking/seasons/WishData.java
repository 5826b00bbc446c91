package pl.krakow.centra.booking.seasons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.privacy.Retention;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.Wishes;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;

/** What wishes for a season say about people. What was wished for and what came of it stays, as the season's history. */
@Component
@Order(0)
@RequiredArgsConstructor
class WishData implements PersonalData {

    private static final int AT_A_TIME = 100;

    private final Wishes wishes;
    private final Seasons seasons;
    private final CentreCatalogue centres;
    private final Retention retention;

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
                .filter(wish -> isOf(wish, person))
                .map(WishEntry::of)
                .toList();
    }

    private static boolean isOf(Wish wish, Person person) {
        return person.isTheirs(wish.beneficiary().value(), wish.madeBy());
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (var wish : wishes.concerning(ids(person.actedFor()), person.subject())) {
            var pseudonym = pseudonyms.next();
            change(wish, found -> without(found, person, pseudonym));
        }
    }

    private static Wish without(Wish wish, Person person, String pseudonym) {
        if (isOf(wish, person)) {
            return wish.without(Forgetting.PEOPLE_AND_TEXTS).withoutAccount(person.subject(), pseudonym);
        }
        return names(wish, person) ? wish.without(Forgetting.PEOPLE) : wish;
    }

    /** After the end of its season, as long as after a meeting. */
    @Override
    public int forgetWhatIsOld(Instant now) {
        var today = now.atZone(centres.city().zone()).toLocalDate();
        return forget(Forgetting.PEOPLE_AND_TEXTS, today.minus(retention.texts()))
                + forgetReasons(today.minus(retention.texts()))
                + forget(Forgetting.PEOPLE, today.minus(retention.responsiblePeople()));
    }

    /** Why the coordinator decided on a wish as they did. Should somebody save the season meanwhile, the next sweep finds it. */
    private int forgetReasons(LocalDate before) {
        var remembering = seasons.rememberingReasons(before, AT_A_TIME);
        remembering.forEach(season -> seasons.save(season.withoutReasons(), season.revision()));
        return remembering.size();
    }

    private int forget(Forgetting what, LocalDate before) {
        var over = seasons.endedBefore(before);
        var old = over.isEmpty() ? List.<Wish>of() : wishes.remembering(what, over, AT_A_TIME);
        old.forEach(wish -> change(wish, found -> found.without(what)));
        return old.size();
    }

    private static boolean names(Wish wish, Person person) {
        var responsible = wish.details().responsiblePerson();
        return responsible != null && person.isKnownAs(responsible.name(), responsible.phone(), responsible.email());
    }

    private void change(Wish wish, UnaryOperator<Wish> change) {
        Attempts.untilSettled(() -> {
            var found = wishes.find(wish.season(), wish.id());
            if (found.isEmpty()) {
                return true;
            }
            var changed = change.apply(found.get());
            return changed.equals(found.get()) || wishes.save(changed.next());
        });
    }

    private static Set<BeneficiaryId> ids(Set<UUID> beneficiaries) {
        return beneficiaries.stream().map(BeneficiaryId::new).collect(Collectors.toSet());
    }
}
