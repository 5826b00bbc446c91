package pl.krakow.centra.sites.residents.my;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.forms.Beside;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;

/**
 * A profile of an organisation, a group or a person as it is entered.
 *
 * @param once lets a registration be sent at most once
 * @param revision of the profile the form was opened with; 0 at a registration
 */
record OrganisationForm(
        String kind,
        String name,
        String district,
        String krs,
        String nip,
        String regon,
        String description,
        String person,
        String phone,
        String once,
        long revision) {

    static OrganisationForm read(MultiValueMap<String, String> form) {
        return new OrganisationForm(
                kind(Fields.text(form, "kind")),
                Fields.text(form, "name"),
                Fields.text(form, "district"),
                Fields.text(form, "krs"),
                Fields.text(form, "nip"),
                Fields.text(form, "regon"),
                Fields.text(form, "description"),
                Fields.text(form, "person"),
                Fields.text(form, "phone"),
                Fields.text(form, "once"),
                revision(Fields.text(form, "revision")));
    }

    private static String kind(String said) {
        return said.equals("INFORMAL_GROUP") || said.equals("INDIVIDUAL") ? said : "ORGANISATION";
    }

    static OrganisationForm of(MyBeneficiary one) {
        var first = one.responsiblePeople().isEmpty()
                ? null
                : one.responsiblePeople().getFirst();
        return new OrganisationForm(
                one.kind(),
                one.name(),
                Fields.shown(one.district()),
                Fields.shown(one.krs()),
                Fields.shown(one.nip()),
                Fields.shown(one.regon()),
                Fields.shown(one.description()),
                first == null ? "" : first.name(),
                first == null ? "" : Fields.shown(first.phone()),
                "",
                one.revision());
    }

    private static long revision(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** To be sent again after that answer. */
    OrganisationForm after(Answer<?> answer) {
        return new OrganisationForm(
                kind,
                name,
                district,
                krs,
                nip,
                regon,
                description,
                person,
                phone,
                new Once(once).after(answer),
                revision);
    }

    /** The same on another state of the profile. */
    OrganisationForm at(long other) {
        return new OrganisationForm(kind, name, district, krs, nip, regon, description, person, phone, once, other);
    }

    /** What is stored by now and isn't what is entered. */
    Beside beside(OrganisationForm now, Map<String, String> districts) {
        return new Beside()
                .add("my.organisation.name", name, now.name)
                .add("my.organisation.numbers", numbers(), now.numbers())
                .add(
                        "my.organisation.district",
                        districts.getOrDefault(district, district),
                        districts.getOrDefault(now.district, now.district))
                .add("my.organisation.person", person, now.person)
                .add("ask-form.phone", phone, now.phone)
                .add("my.organisation.description", description, now.description);
    }

    private String numbers() {
        return Stream.of(krs, nip, regon).filter(number -> !number.isEmpty()).collect(Collectors.joining(", "));
    }

    public boolean isGroup() {
        return kind.equals("INFORMAL_GROUP");
    }

    public boolean isOrganisation() {
        return kind.equals("ORGANISATION");
    }

    /** @param known who answered for it so far; the first of them is the one the form shows */
    private List<MyBeneficiary.Responsible> responsible(List<MyBeneficiary.Responsible> known) {
        if (!isGroup() || person.isEmpty()) {
            return isGroup() ? known : List.of();
        }
        var all = new ArrayList<MyBeneficiary.Responsible>();
        all.add(new MyBeneficiary.Responsible(
                person,
                Fields.given(phone),
                known.isEmpty() ? null : known.getFirst().email()));
        known.stream().skip(1).forEach(all::add);
        return all;
    }

    MyBeneficiariesApi.Registration registration() {
        return new MyBeneficiariesApi.Registration(
                kind,
                name,
                Fields.given(district),
                isOrganisation() ? Fields.given(krs) : null,
                isOrganisation() ? Fields.given(nip) : null,
                isOrganisation() ? Fields.given(regon) : null,
                Fields.given(description),
                responsible(List.of()));
    }

    MyBeneficiariesApi.Profile profile(List<MyBeneficiary.Responsible> known) {
        return new MyBeneficiariesApi.Profile(
                name,
                Fields.given(district),
                isOrganisation() ? Fields.given(krs) : null,
                isOrganisation() ? Fields.given(nip) : null,
                isOrganisation() ? Fields.given(regon) : null,
                Fields.given(description),
                responsible(known));
    }
}
