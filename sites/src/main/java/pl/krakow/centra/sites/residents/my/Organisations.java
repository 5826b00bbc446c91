package pl.krakow.centra.sites.residents.my;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.signin.People;

/** One of those somebody acts for. */
@Component
@RequiredArgsConstructor
class Organisations {

    private final MyBeneficiariesApi api;
    private final People people;

    /** Null when it can't be seen now. */
    @Nullable
    MyBeneficiary found(String id) {
        var found = Found.of(api.one(people.caller(), id));
        return found.orNull();
    }
}
