package pl.krakow.centra.sites.residents.rooms;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.lending.LendingApi;
import pl.krakow.centra.sites.frame.Found;
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
        var here = catalogue.byId(centre).orElseThrow(Found::none);
        var found = Found.of(lending.regulations(people.anyone(), here.id(), version));
        var language = LocaleContextHolder.getLocale().getLanguage();
        var regulations = found.orNull();
        model.addAttribute("centre", here);
        model.addAttribute("regulations", regulations);
        model.addAttribute(
                "textLanguage", regulations != null && regulations.texts().containsKey(language) ? language : BINDING);
        return "residents/rooms/regulations";
    }
}
