package pl.krakow.centra.booking.beneficiaries;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.KnownAs;
import pl.krakow.centra.booking.beneficiaries.domain.Representative;
import pl.krakow.centra.booking.privacy.Retention;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * The personal data of beneficiaries. An individual that one account acts for is that person; who acts for anything else
 * is only one of its people, and the organisation or group goes on without them. Asked last, because here is written who
 * a person is.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class BeneficiaryData implements PersonalData {

    private static final int AT_A_TIME = 100;
    private static final String SERVICE = "retention";

    private final OnTheBeneficiary onTheBeneficiary;
    private final Beneficiaries beneficiaries;
    private final CentreCatalogue centres;
    private final Retention retention;

    @Override
    public String part() {
        return "beneficiaries";
    }

    @Override
    public void recognise(Person.Sketch person) {
        var subject = person.subject();
        var survivors = beneficiaries.concerning(subject).stream()
                .flatMap(one -> one.merge() == null ? Stream.of(one) : beneficiaries.current(one.id()).stream())
                .collect(Collectors.toMap(Beneficiary::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var duplicates = survivors.values().stream()
                .flatMap(one -> one.absorbed().stream())
                .collect(Collectors.toUnmodifiableSet());
        var all = Stream.concat(survivors.values().stream(), beneficiaries.findAll(duplicates).stream())
                .collect(Collectors.toMap(Beneficiary::id, Function.identity(), (one, _) -> one));
        for (var one : survivors.values()) {
            one.representatives().stream()
                    .filter(each -> each.subject().equals(subject))
                    .map(Representative::name)
                    .forEach(person::isCalled);
            boolean own = one.kind() == BeneficiaryKind.INDIVIDUAL
                    && one.isRepresentedBy(subject)
                    && one.representatives().size() == 1;
            for (var id : one.ids()) {
                if (own) {
                    person.is(id.value());
                    Optional.ofNullable(all.get(id))
                            .map(each -> each.profile().name())
                            .ifPresent(person::isCalled);
                } else {
                    person.represents(id.value());
                }
            }
        }
    }

    private static List<BeneficiaryId> ids(Set<UUID> beneficiaries) {
        return beneficiaries.stream().map(BeneficiaryId::new).toList();
    }

    private List<Beneficiary> of(Person person) {
        return beneficiaries.findAll(ids(person.actedFor())).stream()
                .sorted(Comparator.comparing(
                                (Beneficiary one) -> one.registration().at())
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public Object export(Person person) {
        return of(person).stream()
                .map(one -> person.own().contains(one.id().value())
                        ? BeneficiaryView.of(one, false)
                        : Membership.of(one, person))
                .toList();
    }

    /** What is kept on somebody who acts for an organisation or a group; not what it says about others. */
    record Membership(
            String beneficiaryId,
            BeneficiaryKind kind,
            String beneficiary,
            @Nullable String name,
            @Nullable Instant since,
            List<BeneficiaryView.ConsentView> consents,
            List<ResponsiblePersonData> responsible,
            List<BeneficiaryView.StepView> did) {

        record ResponsiblePersonData(
                String name,
                @Nullable String phone,
                @Nullable String email) {}

        static Membership of(Beneficiary one, Person person) {
            var self = one.representatives().stream()
                    .filter(each -> each.subject().equals(person.subject()))
                    .findFirst();
            return new Membership(
                    one.id().toString(),
                    one.kind(),
                    one.profile().name(),
                    self.map(Representative::name).orElse(null),
                    self.map(Representative::since).orElse(null),
                    one.consents().stream()
                            .filter(consent -> consent.subject().equals(person.subject()))
                            .map(consent -> new BeneficiaryView.ConsentView(
                                    consent.subject(), consent.centre(), consent.version(), consent.at()))
                            .toList(),
                    one.profile().responsiblePeople().stream()
                            .filter(each -> person.isKnownAs(each.name(), each.phone(), each.email()))
                            .map(each -> new ResponsiblePersonData(each.name(), each.phone(), each.email()))
                            .toList(),
                    one.history().stream()
                            .filter(step -> step.by().equals(person.subject())
                                    || Objects.equals(step.about(), person.subject()))
                            .map(step -> new BeneficiaryView.StepView(step.kind(), step.at(), step.by(), step.about()))
                            .toList());
        }
    }

    /**
     * Those others share first, then duplicates of the individual: once the individual itself is gone, nobody can tell who
     * the person was.
     */
    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        var subject = person.subject();
        var known = new KnownAs(person.names(), person.emails(), person.phones());
        ids(person.represented())
                .forEach(id -> onTheBeneficiary.settle(id, one -> one.forget(subject, known, pseudonyms.next(), now)));
        beneficiaries.findAll(ids(person.own())).stream()
                .sorted(Comparator.comparing(Beneficiary::isLive))
                .map(Beneficiary::id)
                .forEach(id -> onTheBeneficiary.settle(id, one -> one.erase(subject, pseudonyms.next(), now)));
    }

    @Override
    public int forgetWhatIsOld(Instant now) {
        var then = now.atZone(centres.city().zone()).minus(retention.contacts()).toInstant();
        var old = beneficiaries.withContactsUntouchedSince(then, AT_A_TIME);
        old.forEach(one -> onTheBeneficiary.settle(
                one.id(),
                found -> found.history().getLast().at().isBefore(then)
                        ? found.forgetContacts(SERVICE, now)
                        : found.unchanged()));
        return old.size();
    }
}
