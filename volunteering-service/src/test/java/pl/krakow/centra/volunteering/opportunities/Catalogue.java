package pl.krakow.centra.volunteering.opportunities;

import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreId;

/** The centres the platform is delivered with. */
final class Catalogue {

    static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));
    static final CentreId REYMONTA = new CentreId("reymonta");
    static final CentreId NOWA_HUTA = new CentreId("nowa-huta");

    private Catalogue() {}
}
