/** A Standard Edition server as Topology Builder writes it, whose file store nobody uses, in a site that has another one. */
export const BUILDER_XML = `<?xml version="1.0" encoding="utf-8"?>
<TopologyBuilder FileName="C:\\Users\\me\\se.tbxml" IsFreeFromChanges="false" xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008">
  <NewTopology>
    <PartialTopology IsPublished="false" xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.WritableTopology.2008">
      <InternalDomains DefaultDomain="contoso.com" xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008"/>
      <CentralSites>
        <CentralSite SiteId="1">
          <Name xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">Chicago</Name><Location City="Chicago" xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008"/>
          <Clusters>
            <Cluster UniqueId="c1" Fqdn="se01.contoso.com" IsSingleMachineOnly="true">
              <Machines><Machine/></Machines>
              <SqlInstances><SqlInstance UniqueId="q1" Name="rtc"/></SqlInstances>
            </Cluster>
            <Cluster UniqueId="c2" Fqdn="files.contoso.com" IsSingleMachineOnly="true"><Machines><Machine/></Machines></Cluster>
          </Clusters>
        </CentralSite>
      </CentralSites>
      <Services>
        <Service UniqueId="s1" RoleName="UserServices" ServiceVersion="6" InstalledOn="c1">
          <DependsOn><Dependency ServiceUniqueId="s2" Usage="Default"/></DependsOn>
        </Service>
        <Service UniqueId="s2" RoleName="UserStore" ServiceVersion="6" InstalledOn="q1"/>
        <Service UniqueId="s3" RoleName="FileStore" ServiceVersion="6" InstalledOn="c2">
          <FileStoreService ShareName="spare" xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008"/>
        </Service>
      </Services>
    </PartialTopology>
  </NewTopology>
</TopologyBuilder>
`;
