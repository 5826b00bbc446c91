package pl.krakow.centra.sites.residents.rooms;

import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;

/** Turns what was entered into what is sent: whoever is to be registered first, and then the request itself. */
@Component
@RequiredArgsConstructor
class AskOrder {

    /** Where the API finds fault with a group, and the form's field for it. */
    private static final Map<String, String> FIELDS_OF_GROUP = Map.of(
            "/name", "group",
            "/responsiblePeople/0/name", "name",
            "/responsiblePeople/0/phone", "phone");

    private static final Map<String, String> FIELDS_OF_PERSON = Map.of("/name", "name");

    private final MyBeneficiariesApi beneficiaries;

    /** The id of whom it is for; a new group or the person themselves are registered now. */
    Answer<String> whoFor(Asked asked, Problems problems) {
        var form = asked.form();
        var registration = registration(form);
        if (registration == null) {
            return new Answer.Given<>(form.who());
        }
        var registered = beneficiaries.register(asked.caller(), new Once(form.onceWho()), registration);
        if (registered instanceof Answer.Refused<MyBeneficiary>(var refusal)) {
            problems.take(refusal, form.isForNewGroup() ? FIELDS_OF_GROUP : FIELDS_OF_PERSON);
        }
        return registered.map(MyBeneficiary::id);
    }

    private static MyBeneficiariesApi.@Nullable Registration registration(AskForm form) {
        return switch (form.who()) {
            case AskForm.NEW_GROUP ->
                new MyBeneficiariesApi.Registration(
                        "INFORMAL_GROUP",
                        form.group(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new MyBeneficiary.Responsible(form.name(), form.phone(), null)));
            case AskForm.MYSELF ->
                new MyBeneficiariesApi.Registration("INDIVIDUAL", form.name(), null, null, null, null, null, List.of());
            default -> null;
        };
    }

    /** Of a form that {@link AskCheck} found complete. */
    static MyBookingsApi.Request of(Asked asked, AskPage page) {
        var form = asked.form();
        var count = form.count();
        var start = page.start();
        if (start == null || count == null) {
            throw new IllegalStateException("a form without a time or a number of people isn't sent");
        }
        return new MyBookingsApi.Request(
                asked.room(),
                start,
                start.plus(form.length()),
                form.title(),
                form.purpose(),
                form.who(),
                count,
                form.equipment(),
                form.fees(),
                new MyBookingsApi.Responsible(form.name(), form.phone()),
                form.accepted());
    }
}
