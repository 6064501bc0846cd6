package ballast.bench;

import ballast.accounting.Accounts;
import ballast.statements.Ageings;
import ballast.statements.BalanceSheets;
import ballast.statements.GeneralLedgers;
import ballast.statements.IncomeStatements;
import ballast.statements.TrialBalances;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The reports that are measured, and the accounts they are drawn up for. */
@Component
@ConditionalOnProperty("ballast.bench")
record Statements(
        TrialBalances trialBalances,
        IncomeStatements incomeStatements,
        BalanceSheets balanceSheets,
        GeneralLedgers generalLedgers,
        Ageings ageings,
        Accounts accounts) {}
