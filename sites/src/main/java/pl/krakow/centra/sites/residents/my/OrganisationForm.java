package pl.krakow.centra.sites.residents.my;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
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
                kind(MyPages.text(form, "kind")),
                MyPages.text(form, "name"),
                MyPages.text(form, "district"),
                MyPages.text(form, "krs"),
                MyPages.text(form, "nip"),
                MyPages.text(form, "regon"),
                MyPages.text(form, "description").replace("\r\n", "\n"),
                MyPages.text(form, "person"),
                MyPages.text(form, "phone"),
                MyPages.text(form, "once"),
                revision(MyPages.text(form, "revision")));
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
                orEmpty(one.district()),
                orEmpty(one.krs()),
                orEmpty(one.nip()),
                orEmpty(one.regon()),
                orEmpty(one.description()),
                first == null ? "" : first.name(),
                first == null ? "" : orEmpty(first.phone()),
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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
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
                person, given(phone), known.isEmpty() ? null : known.getFirst().email()));
        known.stream().skip(1).forEach(all::add);
        return all;
    }

    MyBeneficiariesApi.Registration registration() {
        return new MyBeneficiariesApi.Registration(
                kind,
                name,
                given(district),
                isOrganisation() ? given(krs) : null,
                isOrganisation() ? given(nip) : null,
                isOrganisation() ? given(regon) : null,
                given(description),
                responsible(List.of()));
    }

    MyBeneficiariesApi.Profile profile(List<MyBeneficiary.Responsible> known) {
        return new MyBeneficiariesApi.Profile(
                name,
                given(district),
                isOrganisation() ? given(krs) : null,
                isOrganisation() ? given(nip) : null,
                isOrganisation() ? given(regon) : null,
                given(description),
                responsible(known));
    }
}
