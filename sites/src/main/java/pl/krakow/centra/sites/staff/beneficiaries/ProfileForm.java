package pl.krakow.centra.sites.staff.beneficiaries;

import java.util.ArrayList;
import java.util.List;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/** What a beneficiary says about itself, as it was typed. */
record ProfileForm(
        String kind,
        String name,
        String district,
        String krs,
        String nip,
        String regon,
        String description,
        List<Person> people) {

    /** Who answers for a group; the form has room for some. */
    record Person(String name, String phone, String email) {

        boolean isEmpty() {
            return name.isEmpty() && phone.isEmpty() && email.isEmpty();
        }
    }

    private static final int LINES = 3;

    static ProfileForm read(MultiValueMap<String, String> fields) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < LINES; i++) {
            people.add(new Person(
                    one(fields, "responsiblePeople." + i + ".name"),
                    one(fields, "responsiblePeople." + i + ".phone"),
                    one(fields, "responsiblePeople." + i + ".email")));
        }
        var kind = one(fields, "kind");
        return new ProfileForm(
                kind.isEmpty() ? "ORGANISATION" : kind,
                one(fields, "name"),
                one(fields, "district"),
                one(fields, "krs"),
                one(fields, "nip"),
                one(fields, "regon"),
                one(fields, "description"),
                people);
    }

    static ProfileForm of(Beneficiary beneficiary) {
        var people = new ArrayList<Person>();
        beneficiary.responsiblePeople().stream()
                .limit(LINES)
                .forEach(one ->
                        people.add(new Person(one.name(), Fields.shown(one.phone()), Fields.shown(one.email()))));
        while (people.size() < LINES) {
            people.add(new Person("", "", ""));
        }
        return new ProfileForm(
                beneficiary.kind(),
                beneficiary.name(),
                Fields.shown(beneficiary.district()),
                Fields.shown(beneficiary.krs()),
                Fields.shown(beneficiary.nip()),
                Fields.shown(beneficiary.regon()),
                Fields.shown(beneficiary.description()),
                people);
    }

    public boolean isOrganisation() {
        return kind.equals("ORGANISATION");
    }

    public boolean isGroup() {
        return kind.equals("INFORMAL_GROUP");
    }

    Problems problems() {
        var problems = new Problems();
        problems.check("name", !name.isEmpty(), "ben.name.mistake");
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            problems.check(
                    "responsiblePeople." + i + ".name",
                    person.isEmpty() || !person.name().isEmpty(),
                    "new.responsible.mistake");
        }
        return problems;
    }

    /** @param registering the kind is said once, at registration */
    BeneficiariesApi.Profile profile(boolean registering) {
        return new BeneficiariesApi.Profile(
                registering ? kind : null,
                name,
                Fields.given(district),
                isOrganisation() ? Fields.given(krs) : null,
                isOrganisation() ? Fields.given(nip) : null,
                isOrganisation() ? Fields.given(regon) : null,
                Fields.given(description),
                isGroup()
                        ? people.stream()
                                .filter(person -> !person.isEmpty())
                                .map(person -> new Booking.Responsible(
                                        person.name(), Fields.given(person.phone()), Fields.given(person.email())))
                                .toList()
                        : List.of());
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
