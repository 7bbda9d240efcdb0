"""A contract that import-linter does not bring: some rooms import the standard library and little else."""

from __future__ import annotations

import sys

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class StandardLibraryOnly(Contract):
    """Outside this repository, ``source_modules`` import the standard library and ``allowed_packages`` only.

    Direct imports count: what a room of this repository may import, the other contracts say.
    """

    source_modules = fields.SetField(subfield=fields.ModuleField())
    allowed_packages = fields.SetField(subfield=fields.StringField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Broken by each import of another package; ``verbose`` adds nothing."""
        allowed = sys.stdlib_module_names | set(self.allowed_packages or ())
        own = {package.partition(".")[0] for package in (module.name for module in self.source_modules)}
        breaches = []
        for source in self.source_modules:
            for importer in sorted({source.name, *graph.find_descendants(source.name)}):
                for imported in sorted(graph.find_modules_directly_imported_by(importer)):
                    if imported.partition(".")[0] not in allowed | own:
                        breaches.append(f"{importer} -> {imported}")
        return ContractCheck(kept=not breaches, metadata={"breaches": breaches})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Each import that breaks the contract, on a line of its own."""
        for breach in check.metadata["breaches"]:
            output.print_error(breach)
