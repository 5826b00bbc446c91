package pl.krakow.centra.sites;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.centre.CentreController;
import pl.krakow.centra.sites.city.CityController;
import pl.krakow.centra.sites.residents.ResidentsController;
import pl.krakow.centra.sites.site.Site;

/** The first page of each host name. */
@Controller
@RequiredArgsConstructor
class FirstPageController {

    private final ResidentsController residents;
    private final CentreController centres;
    private final CityController city;

    @GetMapping("/")
    String first(
            Site site,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model model) {
        return switch (site) {
            case Site.Residents everyone -> residents.home(everyone, request, form, response, model);
            case Site.OfCentre here -> centres.page(here.centre(), request, model);
            case Site.CityOffice office -> city.overview(request, form, model);
        };
    }
}
