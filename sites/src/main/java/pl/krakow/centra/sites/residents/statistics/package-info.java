/** What the city publishes of how its centres are used: figures, tables, open data. */
@NullMarked
package pl.krakow.centra.sites.residents.statistics;

import org.jspecify.annotations.NullMarked;
