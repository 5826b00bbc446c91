/** What the city knows about its centres: figures and what they are made of, promises, closed periods, statements, files. */
@NullMarked
package pl.krakow.centra.sites.api.reports;

import org.jspecify.annotations.NullMarked;
