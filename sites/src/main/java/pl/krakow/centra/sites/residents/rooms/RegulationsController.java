package pl.krakow.centra.sites.residents.rooms;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.lending.LendingApi;
import pl.krakow.centra.sites.api.lending.LendingApi.Regulations;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** The rules of lending, to be read before they are accepted; earlier versions stay readable. */
@Controller
@RequiredArgsConstructor
class RegulationsController {

    private static final String BINDING = "pl";

    private final LendingApi lending;
    private final CentreCatalogue catalogue;
    private final People people;

    @GetMapping("/regulations/{centre}")
    String regulations(
            Site.Residents site,
            @PathVariable String centre,
            @RequestParam(required = false) @Nullable String version,
            Model model) {
        var here = CentreId.parse(centre)
                .flatMap(catalogue::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = lending.regulations(people.anyone(), here.id(), version);
        if (found instanceof Answer.Refused<Regulations>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var language = LocaleContextHolder.getLocale().getLanguage();
        var regulations = found.orNull();
        model.addAttribute("centre", here);
        model.addAttribute("regulations", regulations);
        model.addAttribute(
                "textLanguage", regulations != null && regulations.texts().containsKey(language) ? language : BINDING);
        return "residents/rooms/regulations";
    }
}
