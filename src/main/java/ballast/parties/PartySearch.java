package ballast.parties;

import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers and suppliers in the search over everything. */
@Component
class PartySearch implements SearchSource {

    private final Parties parties;

    PartySearch(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String permission() {
        return PartiesPermissions.PARTY_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(PartiesPermissions.PARTY_READ)
    public List<SearchHit> find(String text, int limit) {
        return parties.choices(Parties.matching(text), text, limit).stream()
                .map(party ->
                        new SearchHit("parties.party", party.id(), party.number() + " " + party.name(), party.city()))
                .toList();
    }
}
