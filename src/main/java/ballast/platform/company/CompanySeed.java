package ballast.platform.company;

/** What a module gives a newly founded company to start with: accounts, tax codes, number series. */
public interface CompanySeed {

    /** The floor and place of the module, as in its migration's number: lower ones seed first. */
    int order();

    /** Runs inside the founding transaction, in the new company's scope. */
    void seed(Company company);
}
